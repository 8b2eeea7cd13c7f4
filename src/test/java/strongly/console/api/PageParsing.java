package strongly.console.api;

import strongly.console.model.AppPage;

/** Lets the benchmarks read a page without a request. */
public final class PageParsing {
    private final AnswerReader reader = new AnswerReader();

    /** The page in these bytes. */
    public AppPage page(byte[] body) {
        return reader.page(body, 100, 0);
    }
}

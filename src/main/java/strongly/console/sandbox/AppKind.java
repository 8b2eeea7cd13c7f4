package strongly.console.sandbox;

import java.util.List;

/**
 * A kind of app that companies run.
 *
 * @param name what the app is called in production
 * @param image without its tag
 * @param linesPerSecond how much it logs in production
 */
record AppKind(
        String name,
        String image,
        int port,
        String cpu,
        String memory,
        String team,
        LogShape shape,
        double linesPerSecond,
        String purpose) {
    private static final String KINDS =
            """
            storefront       | registry.acme.io/shop/storefront     | 3000 | 500m  | 512Mi | shop     | BRACKETED | 6    | Public web shop, rendered on the server
            checkout-api     | registry.acme.io/shop/checkout-api   | 8080 | 1     | 1Gi   | shop     | LOG4J     | 4    | Takes orders and talks to the payment providers
            payments         | registry.acme.io/pay/payments        | 8443 | 2     | 2Gi   | payments | LOG4J     | 3    | Charges cards and settles with the banks
            gateway          | nginx                                | 8080 | 500m  | 256Mi | platform | ACCESS    | 40   | The way in from the internet
            search           | registry.acme.io/search/query        | 9200 | 2     | 4Gi   | search   | JSON      | 12   | Product search and suggestions
            auth             | registry.acme.io/platform/auth       | 8443 | 1     | 1Gi   | platform | KLOG      | 5    | Sign-in, sessions and tokens
            recommendations  | registry.acme.io/ml/recommend        | 8000 | 4     | 16Gi  | ml       | PYTHON    | 2    | Suggests what else might please
            cart             | registry.acme.io/shop/cart           | 8080 | 250m  | 256Mi | shop     | LOGFMT    | 3    | Keeps shopping carts
            notifications    | ghcr.io/acme/notifications           | 3000 | 250m  | 256Mi | growth   | BRACKETED | 1.5  | Sends push messages and texts
            indexer          | registry.acme.io/search/indexer      | 8080 | 1500m | 3Gi   | search   | JSON      | 8    | Feeds the search index from the catalog
            ledger           | registry.acme.io/pay/ledger          | 8080 | 1     | 4Gi   | payments | LOG4J     | 2    | Double-entry books of every movement
            image-resizer    | ghcr.io/acme/image-resizer           | 8080 | 500m  | 768Mi | media    | ANSI      | 2.5  | Cuts pictures to size on demand
            billing-worker   | registry.acme.io/pay/billing-worker  | 8080 | 1     | 2Gi   | payments | PYTHON    | 0.7  | Writes and sends invoices at night
            inventory        | registry.acme.io/shop/inventory      | 8080 | 500m  | 1Gi   | shop     | LOGFMT    | 2    | Stock levels of all warehouses
            fraud-scoring    | registry.acme.io/pay/fraud           | 9000 | 4     | 8Gi   | payments | PYTHON    | 1.5  | Scores payments before they are charged
            video-transcoder | ghcr.io/acme/transcoder              | 8080 | 8     | 16Gi  | media    | ANSI      | 1    | Turns uploads into streams
            feature-store    | registry.acme.io/ml/features         | 6566 | 2     | 8Gi   | ml       | KLOG      | 3    | Serves features to the models
            email-sender     | ghcr.io/acme/email-sender            | 3000 | 100m  | 128Mi | growth   | BRACKETED | 0.5  | Sends mail through the relay
            campaigns        | ghcr.io/acme/campaigns               | 3000 | 500m  | 512Mi | growth   | JSON      | 0.8  | Plans and runs marketing campaigns
            geo-lookup       | ghcr.io/acme/geo                     | 8080 | 250m  | 2Gi   | search   | KLOG      | 4    | Tells where an address is
            audit-log        | registry.acme.io/platform/audit      | 8080 | 500m  | 1Gi   | platform | JSON      | 1    | Who did what, for the auditors
            sessions         | redis                                | 6379 | 250m  | 1Gi   | platform | BRACKETED | 0.2  | Session cache
            reviews          | registry.acme.io/shop/reviews        | 3000 | 500m  | 512Mi | shop     | ANSI      | 1    | Ratings and reviews of products
            status-page      | ghcr.io/acme/status                  | 3000 | 100m  | 128Mi | platform | LOGFMT    | 0.3  | Tells customers how we are
            docs-site        | ghcr.io/acme/docs                    | 3000 | 100m  | 128Mi | platform | ACCESS    | 0.6  | Documentation for partners
            reporting        | registry.acme.io/data/reporting      | 8050 | 2     | 6Gi   | data     | PYTHON    | 0.4  | Figures for the management
            """;

    /** The kinds of the default apps, the most important first. */
    static List<AppKind> all() {
        return KINDS.lines().map(AppKind::parse).toList();
    }

    private static AppKind parse(String line) {
        String[] parts = line.split("\\|", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].strip();
        }
        return new AppKind(
                parts[0],
                parts[1],
                Integer.parseInt(parts[2]),
                parts[3],
                parts[4],
                parts[5],
                LogShape.valueOf(parts[6]),
                Double.parseDouble(parts[7]),
                parts[8]);
    }
}

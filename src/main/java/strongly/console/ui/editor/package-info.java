/** The forms: create, edit, duplicate and deploy. */
@NullMarked
package strongly.console.ui.editor;

import org.jspecify.annotations.NullMarked;

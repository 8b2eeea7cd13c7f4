@org.jspecify.annotations.NullMarked
package strongly.console.ui.fx;

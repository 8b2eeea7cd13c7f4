package strongly.console.ui.mvvm;

import strongly.console.model.AppStatus;

/**
 * The stable ids of everything a person can act on. They are public: UI automation, screen-reader
 * scripts and tests use them, so they are never renamed.
 */
public final class NodeIds {
    // Window
    public static final String FILTER_FIELD = "filter-field";
    public static final String NEW_APP_BUTTON = "new-app-button";
    public static final String REFRESH_BUTTON = "refresh-button";
    public static final String CONNECTION_MENU = "connection-menu";
    public static final String PALETTE_BUTTON = "palette-button";
    public static final String SETTINGS_BUTTON = "settings-button";

    // Table
    public static final String APP_TABLE = "app-table";

    // Details
    public static final String DETAILS_PANE = "details-pane";
    public static final String DETAILS_MENU = "details-menu";
    public static final String TAB_OVERVIEW = "tab-overview";
    public static final String TAB_LOGS = "tab-logs";
    public static final String TAB_CONFIGURATION = "tab-configuration";
    public static final String TAB_ACTIVITY = "tab-activity";
    public static final String TAB_JSON = "tab-json";
    public static final String STATUS_STATE = "status-state";
    public static final String STATUS_REPLICAS = "status-replicas";
    public static final String STATUS_MESSAGE = "status-message";
    public static final String STATUS_URL = "status-url";

    // Life cycle
    public static final String START_BUTTON = "start-button";
    public static final String STOP_BUTTON = "stop-button";
    public static final String RESTART_BUTTON = "restart-button";
    public static final String DEPLOY_BUTTON = "deploy-button";
    public static final String ROLLBACK_BUTTON = "rollback-button";
    public static final String EDIT_BUTTON = "edit-button";
    public static final String DUPLICATE_BUTTON = "duplicate-button";
    public static final String DELETE_BUTTON = "delete-button";

    // Forms
    public static final String FIELD_NAME = "field-name";
    public static final String FIELD_DESCRIPTION = "field-description";
    public static final String FIELD_IMAGE = "field-image";
    public static final String FIELD_PORT = "field-port";
    public static final String FIELD_REPLICAS = "field-replicas";
    public static final String FIELD_ENVIRONMENT = "field-environment";
    public static final String FIELD_CPU = "field-cpu";
    public static final String FIELD_MEMORY = "field-memory";
    public static final String FIELD_PROJECT = "field-project";
    public static final String LABELS_EDITOR = "labels-editor";
    public static final String FORM_SUBMIT = "form-submit";
    public static final String FORM_CANCEL = "form-cancel";
    public static final String FORM_ERRORS = "form-errors";
    public static final String FORM_NOTICES = "form-notices";
    public static final String FORM_CLOSE = "panel-close";
    public static final String FORM_TAB_FIELDS = "form-tab-fields";
    public static final String FORM_TAB_JSON = "form-tab-json";
    public static final String FORM_MENU = "form-menu";
    public static final String FORM_JSON = "form-json";
    public static final String FORM_JSON_MISTAKE = "form-json-mistake";
    public static final String FORM_REVIEW = "form-review";
    public static final String FORM_REVIEW_JSON = "form-review-json";
    public static final String FORM_CONFLICTS = "form-conflicts";
    public static final String FORM_FIXED = "form-fixed";
    public static final String DRAFT_DISCARD = "draft-discard";

    // Deployment
    public static final String DEPLOY_FORM = "deploy-form";
    public static final String DEPLOY_CHOICE = "deploy-choice";
    public static final String ROLLBACK_CHOICE = "rollback-choice";
    public static final String DEPLOY_IMAGE = "deploy-image";
    public static final String DEPLOY_REPLICAS = "deploy-replicas";
    public static final String DEPLOY_PREVIOUS = "deploy-previous";
    public static final String VARIABLES_EDITOR = "variables-editor";
    public static final String DEPLOY_OUTCOME = "deploy-outcome";
    public static final String DEPLOY_ELAPSED = "deploy-elapsed";
    public static final String DEPLOY_TIMELINE = "deploy-timeline";
    public static final String DEPLOY_ERRORS = "deploy-errors";
    public static final String DEPLOY_ROLLBACK_BUTTON = "deploy-rollback-button";
    public static final String DEPLOY_LOGS_BUTTON = "deploy-logs-button";
    public static final String DEPLOY_AGAIN_BUTTON = "deploy-again-button";

    // Logs
    public static final String LOG_LIST = "log-list";
    public static final String LOG_SEARCH_FIELD = "log-search-field";
    public static final String LOG_FOLLOW_TOGGLE = "log-follow-toggle";
    public static final String LOG_FILTER_TOGGLE = "log-filter-toggle";
    public static final String LOG_EXPORT_BUTTON = "log-export-button";
    public static final String LOG_RESUME_BUTTON = "log-resume";

    // Incident bundle
    public static final String INCIDENT_SPAN = "incident-span";
    public static final String INCIDENT_LOGS = "incident-logs";
    public static final String INCIDENT_SAVE = "incident-save";
    public static final String INCIDENT_CANCEL = "incident-cancel";

    // Questions
    public static final String CONFIRM_BUTTON = "confirm-button";
    public static final String CANCEL_BUTTON = "cancel-button";
    public static final String CONFIRM_NAME_FIELD = "confirm-name-field";

    private NodeIds() {}

    /** The id of a status chip: {@code status-chip-} and the status, "all" for the first. */
    public static String statusChip(AppStatus status) {
        return "status-chip-" + status.value();
    }

    /** The id of the chip that shows all. */
    public static final String STATUS_CHIP_ALL = "status-chip-all";
}

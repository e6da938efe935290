// Shown when the server cannot be reached.

/// Says that there is no connection, and that nothing is lost.
struct OfflinePage: View {
    static let template = "offline"
}

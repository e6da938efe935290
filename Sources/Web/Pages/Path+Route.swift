import Hummingbird

extension Path {
    /// The path as the router writes it.
    var route: RouterPath { RouterPath(rawValue.replacing("{", with: ":").replacing("}", with: "")) }
}

import Domain

// Open orders of somebody are few, all orders of somebody grow for ever. There is an index over the open ones only; SQLite,
// which keeps no statistics in our files, would take the one over all of them, and PostgreSQL knows by itself.

/// By whom open orders are looked for.
enum OpenBy {
    case holder, orderer
}

extension Querying {
    /// The table of orders, as `o`, for a question that says `o.ended IS NULL` and names the holder or the orderer.
    func openOrders(by who: OpenBy) -> SQL {
        guard db.dialect == .sqlite else { return "orders o" }
        return switch who {
        case .holder: "orders o INDEXED BY orders_open_by_holder"
        case .orderer: "orders o INDEXED BY orders_open_by_orderer"
        }
    }

    /// The same for completed orders of which the orderer has taken no note: a question that names the orderer.
    var unnotedOrders: SQL { db.dialect == .sqlite ? "orders o INDEXED BY orders_unnoted" : "orders o" }
}

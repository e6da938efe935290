import Domain
import Synchronization

// How often passwords may be guessed (OWASP ASVS 5.0 6.3.1): for each account, for each address, and by everybody together.
// A try is counted before the password is looked at, so that a thousand at once are no better than one after another; it is
// given back when it succeeds. In memory: a restart forgives.

/// Counts tries to sign in. Thread-safe.
final class Throttle: Sendable {
    /// What one try is counted under.
    struct Source: Sendable {
        let account: String
        /// `nil` where the person is signed in already.
        let address: String?

        init(account: String, address: String?) {
            self.account = String(account.prefix(64))
            self.address = address.map(NetworkAddress.group)
        }

        fileprivate var keys: [Key] { [.account(account)] + (address.map { [.address($0)] } ?? []) + [.everybody] }
    }

    fileprivate enum Key: Hashable {
        case account(String), address(String), everybody

        var rule: Rule {
            switch self {
            case .account: Rule(free: 5, wait: 60_000, longest: 900_000, memory: 7_200_000)
            // A whole office may be behind one address.
            case .address: Rule(free: 20, wait: 60_000, longest: 900_000, memory: 7_200_000)
            // No growing wait: else whoever has many addresses could keep everybody out.
            case .everybody: Rule(free: 600, wait: 10_000, longest: 10_000, memory: 0)
            }
        }
    }

    /// Milliseconds, except `free`: tries in a minute, after which each costs a wait, twice as long as the one before.
    /// After `memory` without a try all is forgotten.
    fileprivate struct Rule {
        let free: Int
        let wait: Int64
        let longest: Int64
        let memory: Int64
    }

    private struct Count {
        var tries = 0
        var since: Instant
        var until = Instant(milliseconds: 0)

        /// Milliseconds still to wait. A wait longer than any is that of a clock which was set back.
        func left(at now: Instant, _ rule: Rule) -> Int64 {
            let left = until.milliseconds - now.milliseconds
            return left <= rule.longest ? max(0, left) : 0
        }

        mutating func take(at now: Instant, _ rule: Rule) {
            let isOver =
                tries < rule.free
                ? now >= since.adding(milliseconds: 60_000) : now >= until.adding(milliseconds: rule.memory)
            if isOver { self = Count(since: now) }
            tries += 1
            guard tries >= rule.free else { return }
            until = now.adding(milliseconds: min(rule.longest, rule.wait << Int64(min(tries - rule.free, 10))))
        }

        mutating func giveBack(_ rule: Rule) {
            tries = max(0, tries - 1)
            if tries < rule.free { until = Instant(milliseconds: 0) }
        }
    }

    private let counts = Mutex<[Key: Count]>([:])
    /// Sources that are remembered at once.
    private let room = 20_000

    /// Counts a try, or refuses it; a refused try is not counted.
    ///
    /// - Throws: `tooMany` with the `seconds` to wait.
    func take(_ source: Source, at now: Instant) throws(Refusal) {
        let wait = counts.withLock { counts -> Int64 in
            let keys = source.keys
            let wait = keys.map { counts[$0]?.left(at: now, $0.rule) ?? 0 }.max() ?? 0
            guard wait == 0 else { return wait }
            if counts.count > room { Self.makeRoom(&counts, half: room / 2) }
            for key in keys { counts[key, default: Count(since: now)].take(at: now, key.rule) }
            return 0
        }
        if wait > 0 { throw Refusal(.tooMany, ["seconds": .number(Int((wait + 999) / 1000))]) }
    }

    /// The password was right: the account begins anew, and the others were not charged.
    func succeeded(_ source: Source) {
        giveBack(source)
        counts.withLock { $0[.account(source.account)] = nil }
    }

    /// No password was looked at.
    func giveBack(_ source: Source) {
        counts.withLock { counts in
            for key in source.keys { counts[key]?.giveBack(key.rule) }
        }
    }

    /// Forgets those that have the least to wait for.
    private static func makeRoom(_ counts: inout [Key: Count], half: Int) {
        let least = counts.sorted { ($0.value.until, $0.value.since) < ($1.value.until, $1.value.since) }
        for (key, _) in least.prefix(half) where key != .everybody { counts[key] = nil }
    }
}

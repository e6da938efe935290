// swift-tools-version: 6.2
import PackageDescription

/// Our own targets: Swift 6, and a warning is an error.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "obieg",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "obieg", targets: ["obieg"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // From the bottom up; an arrow points down only (docs/architecture.md).
        .target(name: "Domain", swiftSettings: strict),
        .target(name: "Language", dependencies: ["Domain", "CHunspell"], swiftSettings: strict),
        .target(
            name: "Seals",
            dependencies: ["Domain", "CArgon2", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict
        ),
        .target(
            name: "Store",
            dependencies: [
                "Domain", "Language", "CPostgreSQL",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            resources: [.copy("Migrations")],
            swiftSettings: strict
        ),
        .target(
            name: "Office",
            dependencies: ["Domain", "Language", "Store"],
            swiftSettings: strict
        ),
        .target(name: "Sandbox", resources: [.copy("Reader")], swiftSettings: strict),
        .target(name: "Mail", dependencies: ["Domain", "CGMime"], swiftSettings: strict),
        .target(name: "Demonstration", dependencies: ["Domain", "Office"], swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "CDeflate", "Domain", "Office",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Templates"), .copy("Public"), .copy("Words")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "obieg",
            dependencies: [
                "Domain", "Language", "Store", "Office", "Seals", "Sandbox", "Mail", "Demonstration", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Bench/Quality")],
            swiftSettings: strict
        ),

        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
        .systemLibrary(name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),
        .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),

        // Reads in tests what was compressed, as other programs do.
        .systemLibrary(
            name: "CZlib", path: "Tests/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "TestSupport", dependencies: ["Store"], path: "Tests/Support", swiftSettings: strict),
        .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict),
        .testTarget(name: "LanguageTests", dependencies: ["Language"], swiftSettings: strict),
        .testTarget(name: "SealsTests", dependencies: ["Seals"], swiftSettings: strict),
        .testTarget(name: "StoreTests", dependencies: ["Store", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "OfficeTests", dependencies: ["Language", "Office", "Seals", "Sandbox", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "DemonstrationTests", dependencies: ["Demonstration", "Office", "Seals", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "SandboxTests", dependencies: ["Sandbox"], swiftSettings: strict),
        .testTarget(name: "MailTests", dependencies: ["Mail"], swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "CZlib", "Domain", "Office", "Seals", "Store", "TestSupport", "Web",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(name: "Stories", dependencies: ["obieg", "TestSupport", "Web"], swiftSettings: strict),
    ]
)

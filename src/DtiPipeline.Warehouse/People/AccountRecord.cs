using System.Collections.Immutable;
using DtiPipeline.Core.People;

namespace DtiPipeline.Warehouse.People;

/// <summary>A stored account with its grants.</summary>
public sealed record AccountRecord
{
    public required long Id { get; init; }

    public required string Login { get; init; }

    public required string Name { get; init; }

    /// <summary>A salted hash.</summary>
    public required string Password { get; init; }

    /// <summary>Changes with password and grants; a session that bears another one is over.</summary>
    public required string Stamp { get; init; }

    /// <summary>The password was set by somebody else and must be changed before anything else.</summary>
    public required bool MustChange { get; init; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public required int Failures { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public DateTimeOffset? DisabledAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required ImmutableArray<Grant> Grants { get; init; }

    public Person Person => new(Login, Name, Grants);
}

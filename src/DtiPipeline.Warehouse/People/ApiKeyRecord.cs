using System.Collections.Immutable;
using DtiPipeline.Core.People;

namespace DtiPipeline.Warehouse.People;

/// <summary>A stored key with its grants. The key itself is stored nowhere.</summary>
public sealed record ApiKeyRecord
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Who uses it, and for what.</summary>
    public required string Purpose { get; init; }

    /// <summary>The key's first letters.</summary>
    public required string Hint { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    /// <summary>About when it was used last; null: never.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public required ImmutableArray<Grant> Grants { get; init; }

    /// <summary>Whom its reading counts for.</summary>
    public Person Person => new(ApiKeyStore.SubjectOf(Name), Purpose, Grants);
}

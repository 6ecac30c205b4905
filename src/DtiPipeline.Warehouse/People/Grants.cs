using System.Collections.Immutable;
using DtiPipeline.Core.People;

namespace DtiPipeline.Warehouse.People;

/// <summary>Grants as they are stored, and as they are told in the record of deeds.</summary>
internal static class Grants
{
    /// <summary>A role that a newer program gave and this one does not know gives nothing.</summary>
    public static ImmutableArray<Grant> Of(IEnumerable<GrantRow> rows) => [.. from row in rows where Roles.Words.TryGet(row.Role, out _) select Of(row)];

    public static string Told(IEnumerable<Grant> grants) => string.Join("; ", grants.Select(grant => $"{grant.Role.Word()} {grant.Unit ?? "*"} {grant.Agency ?? "*"}"));

    private static Grant Of(GrantRow row)
    {
        Roles.Words.TryGet(row.Role, out var role);
        return new Grant(role, row.Unit.Length == 0 ? null : row.Unit, row.Agency.Length == 0 ? null : row.Agency);
    }
}

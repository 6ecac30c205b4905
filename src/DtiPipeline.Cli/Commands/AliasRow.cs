using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Cli.Commands;

/// <summary>One text to be matched to a unit. A blank text is asked like any other: that it names nothing is a result.</summary>
public sealed record AliasRow(string Alias, DateOnly? AsOf, string? Scope)
{
    public static AliasRow Read(ValueReader row) =>
        row.Map(map => new AliasRow(map.TextOrNull("alias") ?? "", map.DateOrNull("as_of"), map.TextOrNull("scope_code")));
}

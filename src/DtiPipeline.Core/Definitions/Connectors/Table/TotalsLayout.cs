using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Table;

/// <summary>Rows that add up others: never data, but a check. A row is one when <c>Field</c>'s cell, or the first filled cell, equals a word.</summary>
/// <param name="Control">Fields whose column must add up to the total; a blank total is not checked.</param>
/// <param name="Subtotals">
/// Words of rows that add up the records since the last such row or section; a star at the end stands for anything: <c>Cộng *</c>.
/// </param>
public sealed record TotalsLayout(string Field, ImmutableArray<string> Words, ImmutableArray<string> Control, ImmutableArray<string> Subtotals)
{
    public static TotalsLayout Read(ValueReader value) =>
        value.Map(map => new TotalsLayout(map.Text("field"), map.Required("words", v => v.Texts()), map.Texts("control"), map.Texts("subtotals")));
}

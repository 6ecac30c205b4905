using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Fields;

/// <summary>Single rows in another unit of money than their table: a word in <c>Column</c> says so.</summary>
public sealed record UnitOverride(string Column, ImmutableArray<KeyValuePair<string, MoneyUnit>> Words)
{
    public static UnitOverride Read(ValueReader value) =>
        value.Map(map => new UnitOverride(map.Text("column"), map.Required("words", v => v.Entries(w => w.Word(MoneyUnits.Words)))));
}

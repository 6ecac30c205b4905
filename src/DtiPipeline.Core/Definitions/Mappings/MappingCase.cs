using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>One case of a mapping.</summary>
/// <param name="Rows">Rows as staging would hold them: field name and text; a missing field is absent. <c>as_of</c> may be among them.</param>
public sealed record MappingCase(
    string Name, string Stream, DateOnly AsOf, DateOnly From, DateOnly To,
    ImmutableArray<ImmutableArray<KeyValuePair<string, string>>> Rows, ImmutableArray<ExpectedValue> Expect, SourceSpan At)
{
    public static MappingCase Read(ValueReader value) => value.Map(map =>
    {
        var (from, to) = map.Required("window", v => v.Map(w => (w.Required("from", d => d.Parsed(Forms.Date)), w.Required("to", d => d.Parsed(Forms.Date)))));
        return new MappingCase(
            map.Text("name"), map.Text("stream"), map.Required("as_of", v => v.Parsed(Forms.Date)), from, to,
            map.List("rows", row => row.Entries(cell => cell.Text())), map.Required("expect", v => v.List(ExpectedValue.Read)), map.At);
    });
}

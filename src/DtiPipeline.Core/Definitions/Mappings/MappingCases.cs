using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>Cases that ship with a mapping: rows in, data values out. One <c>mappings/cases/&lt;connector&gt;.cases.yaml</c>.</summary>
public sealed record MappingCases(string Connector, ImmutableArray<MappingCase> Cases, SourceSpan At)
{
    public static MappingCases Read(ValueReader value) =>
        value.Map(map => new MappingCases(map.Text("connector"), map.Required("cases", v => v.List(MappingCase.Read)), map.At));
}

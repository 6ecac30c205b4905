using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>A line that stands over a part of a document's table: <c>I | Thông tin chung</c>.</summary>
public sealed record AppendixSection(string Number, string Name)
{
    public static AppendixSection Read(ValueReader value) => value.Map(map => new AppendixSection(map.Text("number"), map.Text("name")));
}

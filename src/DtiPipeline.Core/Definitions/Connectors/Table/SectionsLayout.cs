using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Table;

/// <summary>Rows that head a section, told by a word in one column, such as <c>I</c>, <c>II</c>, <c>III</c> under STT. Never data.</summary>
public sealed record SectionsLayout(string Column, ImmutableArray<string> Words)
{
    public static SectionsLayout Read(ValueReader value) =>
        value.Map(map => new SectionsLayout(map.Text("column"), map.Required("words", v => v.Texts())));
}

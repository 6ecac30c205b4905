using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>How many of something there must be before an indicator counts at all: Huế I.9, "Số lượng bản tin tối thiểu là 5 tin trên 1 năm".</summary>
public sealed record LeastCount(string Letter, decimal AtLeast)
{
    public static LeastCount Read(ValueReader value) =>
        value.Map(map => new LeastCount(map.Text("letter"), map.Required("at_least", v => v.Parsed(MethodForms.Figure))));
}

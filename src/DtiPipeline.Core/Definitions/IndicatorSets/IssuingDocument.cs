using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>The paper a set was transcribed from.</summary>
/// <param name="Number">Number and notation, as printed.</param>
/// <param name="Date">As exact as printed: <c>2024-04-04</c> or <c>2024-03</c>.</param>
public sealed record IssuingDocument(string Number, string Date, string Issuer, string File)
{
    public static IssuingDocument Read(ValueReader value) =>
        value.Map(map => new IssuingDocument(map.Text("number"), map.Text("date"), map.Text("issuer"), map.Text("file")));
}

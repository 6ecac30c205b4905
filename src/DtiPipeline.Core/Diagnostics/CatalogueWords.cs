using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Diagnostics;

/// <summary>The texts of one code in one language.</summary>
/// <param name="Message">What is wrong: able to stand alone, lower case, no full stop, identifiers in backticks.</param>
/// <param name="Label">What was expected at the place; printed only when all its arguments are there.</param>
/// <param name="Help">The next step, where there is a definite one; printed only when all its arguments are there.</param>
/// <param name="Explain">What it means, why it matters, what to do, an example.</param>
public sealed record CatalogueWords(TextTemplate Message, TextTemplate? Label, TextTemplate? Help, string Explain)
{
    public static CatalogueWords Read(ValueReader value) => value.Map(map => new CatalogueWords(
        map.Required("message", Template),
        map.Optional<TextTemplate?>("label", Template, null),
        map.Optional<TextTemplate?>("help", Template, null),
        map.Text("explain").TrimEnd()));

    private static TextTemplate Template(ValueReader value) => new(value.Text());
}

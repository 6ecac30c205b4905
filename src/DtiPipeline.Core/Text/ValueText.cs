using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Text;

/// <summary>A value as people read it.</summary>
public static class ValueText
{
    public static string Of(Value value, Language language) => value switch
    {
        NumberValue number => LocalText.Number(number.Number, language),
        DateValue date => LocalText.Date(date.Day, language),
        BooleanValue { Canonical: "true" } => language == Language.Vi ? "có" : "yes",
        BooleanValue => language == Language.Vi ? "không" : "no",
        _ => value.Canonical,
    };
}

using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>A text that may be the name of an environment variable: <c>${NAME}</c>, and nothing but that. Secrets and addresses are written so.</summary>
/// <param name="Written">As it stands in the file; safe to show.</param>
/// <param name="Variable">The variable's name, or null when the text stands for itself.</param>
public sealed record EnvironmentText(string Written, string? Variable, SourceSpan At)
{
    public static EnvironmentText Read(ValueReader value)
    {
        var text = value.Text();
        var isVariable = text.Length > 3 && text.StartsWith("${", StringComparison.Ordinal) && text.EndsWith('}');
        return new EnvironmentText(text, isVariable ? text[2..^1] : null, value.At);
    }
}

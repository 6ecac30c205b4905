using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Alerting;

/// <summary>The same words in both languages.</summary>
public sealed record Phrase(string Vi, string En)
{
    public string In(Language language) => language == Language.Vi ? Vi : En;
}

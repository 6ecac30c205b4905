namespace DtiPipeline.Core.Definitions.Reading;

/// <summary>How a text becomes a value. <c>Pattern</c> is the regular expression that the JSON Schema shows to editors.</summary>
/// <param name="Expected">What a person should write, for the finding: <c>a date such as 2024-03-31</c> is looked up in the catalogue under this name.</param>
/// <param name="Parse">Gives false when the text has another form.</param>
public sealed record ScalarForm<T>(string Expected, string Pattern, ScalarForm<T>.TryParse Parse, T Harmless)
{
    public delegate bool TryParse(string text, out T value);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Submitting;

/// <summary>What stands behind a card: the bytes of the sources, how they are counted, and the papers of those who decided on values.</summary>
/// <param name="Content">Hash of the card.</param>
/// <param name="Mappings">See <see cref="DefinitionFingerprint.OfMappings"/>.</param>
public sealed record SignedEvidence(string Content, string Mappings, ImmutableArray<SignedPayload> Payloads, ImmutableArray<SignedPaper> Papers)
{
    /// <summary>Changes with the form.</summary>
    public const string Form = "dti-signed-evidence-1";

    /// <summary>The canonical form; its hash is the evidence hash of a signature.</summary>
    public string Write() => new CanonicalMap()
        .Text("form", Form)
        .Text("content", Content)
        .Text("mappings", Mappings)
        .Written("payloads", CanonicalText.Sorted(Payloads.Select(payload => new CanonicalMap().Text("sha256", payload.Sha256).Text("source", payload.Source).ToString()).Distinct()))
        .Written("papers", CanonicalText.Sorted(Papers.Select(Write).Distinct()))
        .ToString();

    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="KeyNotFoundException">It is no evidence.</exception>
    public static SignedEvidence Read(string written)
    {
        using var document = JsonDocument.Parse(written);
        var root = document.RootElement;
        return new SignedEvidence(
            Text(root, "content"), Text(root, "mappings"),
            [.. root.GetProperty("payloads").EnumerateArray().Select(payload => new SignedPayload(Text(payload, "source"), Text(payload, "sha256")))],
            [.. root.GetProperty("papers").EnumerateArray().Select(paper => new SignedPaper(Text(paper, "element"), Text(paper, "title"), Text(paper, "number"), Day(paper), Text(paper, "mark")))]);
    }

    private static string Write(SignedPaper paper) => new CanonicalMap()
        .Text("element", paper.Element).Text("title", paper.Title).Text("number", paper.Number).Date("date", paper.Date).Text("mark", paper.Mark).ToString();

    private static DateOnly? Day(JsonElement paper) => paper.TryGetProperty("date", out var day) ? DateOnly.ParseExact(day.GetString()!, DateForm, CultureInfo.InvariantCulture) : null;

    private const string DateForm = "yyyy-MM-dd";

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetString() ?? "";
}

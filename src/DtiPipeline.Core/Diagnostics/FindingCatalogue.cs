using System.Collections.Immutable;
using System.Text;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Diagnostics;

/// <summary>The words of all finding codes, in both languages, as written in <c>Diagnostics/Catalogue/*.yaml</c>.</summary>
public sealed class FindingCatalogue
{
    private const string Prefix = "catalogue/";
    private const string TermsFile = "terms.yaml";

    private static readonly Lazy<FindingCatalogue> OfThisProgram = new(LoadEmbedded);

    private readonly ImmutableSortedDictionary<string, CatalogueEntry> _entries;
    private readonly ImmutableDictionary<string, string> _vietnameseTerms;

    private FindingCatalogue(ImmutableSortedDictionary<string, CatalogueEntry> entries, ImmutableDictionary<string, string> vietnameseTerms)
    {
        _entries = entries;
        _vietnameseTerms = vietnameseTerms;
    }

    /// <summary>The catalogue that is built into the program.</summary>
    public static FindingCatalogue Embedded => OfThisProgram.Value;

    public IEnumerable<string> Codes => _entries.Keys;

    public IEnumerable<CatalogueEntry> Entries => _entries.Values;

    /// <summary>The English phrases that have a Vietnamese one.</summary>
    public IEnumerable<string> Terms => _vietnameseTerms.Keys;

    public CatalogueEntry? Find(string code) => _entries.GetValueOrDefault(code);

    /// <exception cref="KeyNotFoundException">The code has no texts; a test keeps that from happening to a code of ours.</exception>
    public CatalogueEntry Entry(string code) =>
        Find(code) ?? throw new KeyNotFoundException($"finding code {code} has no entry in Diagnostics/Catalogue");

    public Severity SeverityOf(string code) => Entry(code).Severity;

    /// <summary>A phrase such as <c>a date such as 2024-03-31</c> in a language; a phrase without translation stays as it is.</summary>
    public string Term(string phrase, Language language)
    {
        if (language == Language.En)
            return phrase;
        return _vietnameseTerms.GetValueOrDefault(phrase)
            ?? string.Join(" hoặc ", phrase.Split(" or ").Select(part => _vietnameseTerms.GetValueOrDefault(part, part)));
    }

    /// <summary>Reads catalogue files: name and text. <c>terms.yaml</c> holds translated phrases, every other file entries by code.</summary>
    /// <exception cref="InvalidOperationException">A file cannot be read, or a code stands twice.</exception>
    public static FindingCatalogue Read(IEnumerable<(string Name, string Text)> files)
    {
        var log = new FindingLog();
        var entries = ImmutableSortedDictionary.CreateBuilder<string, CatalogueEntry>(StringComparer.Ordinal);
        var terms = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (name, text) in files)
        {
            var root = YamlText.Read(name, text, log);
            var reader = new NodeValueReader(root, new SourceSpan(name, 1, 1, 1), log);
            if (name == TermsFile)
                terms.AddRange(reader.Entries(v => v.Text()));
            else
                foreach (var (code, entry) in reader.Entries(CatalogueEntry.Read))
                    if (!entries.TryAdd(code, entry with { Code = code }))
                        throw new InvalidOperationException($"finding code {code} stands twice in the catalogue, the second time in {name}");
        }
        if (log.Findings.Count > 0)
            throw new InvalidOperationException("the catalogue of findings cannot be read: " + string.Join("; ", log.Findings.Select(Plain)));
        return new FindingCatalogue(entries.ToImmutable(), terms.ToImmutable());
    }

    private static FindingCatalogue LoadEmbedded()
    {
        var assembly = typeof(FindingCatalogue).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return Read(names.Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            return (name[Prefix.Length..], reader.ReadToEnd());
        }));
    }

    // The catalogue cannot word what is wrong with itself.
    private static string Plain(Finding finding) =>
        $"{finding.Code} at {finding.At} ({string.Join(", ", finding.Arguments.Select(argument => $"{argument.Key}={argument.Value}"))})";
}

using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions;

namespace DtiPipeline.Pipeline.Tests.Previewing;

/// <summary>Edits that a steward could make, chosen by a seeded generator: crosswalk rows, conditions, complements, letters, points, targets, layouts.</summary>
internal sealed class RandomEdit(Random random)
{
    /// <summary>How many sorts of edit there are; so many in a row are one of each.</summary>
    public const int Sorts = 5;

    private static readonly string[] DossierWords = ["tthc-organisations", "dossier-status", "dossier-channel", "procedure-level", "dossier-system", "satisfaction-grade"];

    private static readonly string[] OtherWords = ["tuan-giao-units", "qlvb-organisations", "budget-lines", "budget-sections"];

    private static readonly (string Path, string Pattern, string[] Instead)[] DossierTexts =
    [
        ("mappings/sources/tthc-dvc.yaml", "channel: online", ["channel: [online, post]", "channel: counter"]),
        ("mappings/sources/tthc-dvc.yaml", "level: (full|partial)", ["level: full", "level: partial", "level: [partial, full]"]),
        ("mappings/sources/tthc-dvc.yaml", "not: \\[registered, refused\\]", ["not: [registered]", "not: [registered, refused, withdrawn]"]),
    ];

    private static readonly (string Path, string Pattern, string[] Instead)[] OtherTexts =
    [
        ("mappings/sources/telecom-operators.yaml", "minus: villages_without", ["minus: fibre_villages"]),
        ("mappings/sources/telecom-operators.yaml", "sum: covered_villages", ["{ sum: covered_villages, minus: fibre_villages }", "sum: fibre_villages"]),
        ("mappings/sources/telecom-operators.yaml", "max_age: 100d", ["max_age: 20d", "max_age: 400d"]),
        ("mappings/indicator-sets/tuan-giao-huyen-2024.yaml", "numerator: \\[a\\]", ["numerator: [b]"]),
        ("mappings/indicator-sets/tuan-giao-huyen-2024.yaml", "target: \\d+%", ["target: 50%", "target: 90%"]),
        ("mappings/indicator-sets/tuan-giao-huyen-2024.yaml", "(?<=\\n        max: )\\d+", ["5", "10"]),
    ];

    private static readonly (string Path, string Pattern, string[] Instead)[] Layouts =
    [
        ("connectors/telecom-operators/connector.yaml", "absent: \\[\"-\", \"\"\\]", ["absent: [\"-\", \"\", \"đang rà soát\"]", "absent: [\"-\"]"]),
        ("connectors/telecom-operators/connector.yaml", "absent: \\[\"-\"\\]", ["absent: [\"-\", \"\"]"]),
    ];

    /// <param name="number">Its number in a row of edits, which decides the sort.</param>
    /// <returns>The files with one edit that leaves them sound, and what it was.</returns>
    public (IReadOnlyList<DefinitionFile> Files, string What) Next(IReadOnlyList<DefinitionFile> files, int number)
    {
        while (true)
        {
            var (path, edit, what) = (number % Sorts) switch
            {
                0 => Row(OtherWords),
                1 => Text(DossierTexts),
                2 => Text(Layouts),
                3 => Row(DossierWords),
                _ => Text(OtherTexts),
            };
            var file = files.Single(file => file.Path == path);
            if (edit(file.Text) is not { } text || text == file.Text)
                continue;
            IReadOnlyList<DefinitionFile> edited = [.. files.Select(other => other == file ? file with { Text = text } : other)];
            if (DefinitionLoader.Load(edited).Set is not null)
                return (edited, $"{path}: {what}");
        }
    }

    private (string Path, Func<string, string?> Edit, string What) Row(string[] tables)
    {
        var path = $"mappings/crosswalks/{tables[random.Next(tables.Length)]}.csv";
        var kind = random.Next(4);
        var (at, other) = (random.Next(1000), random.Next(1000));
        return (path, text =>
        {
            var lines = text.TrimEnd('\n').Split('\n').ToList();
            var (row, second) = (1 + (at % (lines.Count - 1)), 1 + (other % (lines.Count - 1)));
            var (cells, others) = (lines[row].Split(','), lines[second].Split(','));
            switch (kind)
            {
                case 0:
                    lines.RemoveAt(row);
                    break;
                case 1:
                    lines[row] = string.Join(',', cells.Select((cell, index) => index == 1 ? others[1] : cell));
                    break;
                case 2:
                    lines[row] = string.Join(',', cells.Select((cell, index) => index == 1 ? "-" : cell));
                    break;
                default:
                    // Names that the matcher knows by itself, and now a person says otherwise.
                    lines.Add($"{(path.Contains("units", StringComparison.Ordinal) ? "Xã Mùn Chung" : "Chữ mới")},{others[1]},,,,thử,test");
                    break;
            }
            return string.Join('\n', lines) + "\n";
        }, $"row edit {kind} at {at}/{other}");
    }

    private (string Path, Func<string, string?> Edit, string What) Text((string Path, string Pattern, string[] Instead)[] texts)
    {
        var (path, pattern, instead) = texts[random.Next(texts.Length)];
        var (at, written) = (random.Next(1000), instead[random.Next(instead.Length)]);
        return (path, text =>
        {
            var found = Regex.Matches(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(5));
            if (found.Count == 0)
                return null;
            var match = found[at % found.Count];
            var inFlow = written.StartsWith('{') && text[..match.Index].EndsWith("{ ", StringComparison.Ordinal);
            return inFlow ? null : text[..match.Index] + written + text[(match.Index + match.Length)..];
        }, $"`{pattern}` #{at} becomes `{written}`");
    }
}

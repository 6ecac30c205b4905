using DtiPipeline.Core.Definitions;

namespace DtiPipeline.Core.Diagnostics;

/// <summary>The lines of definition files, for showing the line a finding speaks of.</summary>
public sealed class SourceTexts(IEnumerable<(string File, string Text)> files)
{
    private readonly Dictionary<string, string> _texts = files.ToDictionary(file => file.File, file => file.Text);
    private readonly Dictionary<string, string[]> _lines = [];

    public static SourceTexts Of(IEnumerable<DefinitionFile> files) => new(files.Select(file => (file.Path, file.Text)));

    /// <summary>No texts at hand: findings show their place only.</summary>
    public static SourceTexts None => new([]);

    /// <summary>A line, counted from 1, without its end; null when the file or the line is not there.</summary>
    public string? Line(string file, int line)
    {
        if (!_lines.TryGetValue(file, out var lines))
            _lines[file] = lines = _texts.TryGetValue(file, out var text) ? text.Split('\n') : [];
        return line >= 1 && line <= lines.Length ? lines[line - 1].TrimEnd('\r') : null;
    }
}

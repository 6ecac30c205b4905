using System.Text;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions;

/// <summary>What must hold of a file's text before it is read: it was UTF-8, it holds something, its characters are composed.</summary>
internal static class DefinitionText
{
    private const char Replacement = '\uFFFD';
    private const char ByteOrderMark = '\uFEFF';

    /// <returns>The text to read, in NFC and without a byte order mark; null when it cannot be used (the finding says why).</returns>
    public static string? Prepare(DefinitionFile file, FindingLog log)
    {
        if (file.Text.Contains(Replacement, StringComparison.Ordinal))
        {
            log.Add(Finding.In(Position(file, file.Text.IndexOf(Replacement, StringComparison.Ordinal)), DefinitionCodes.WrongEncoding));
            return null;
        }
        var text = file.Text.TrimStart(ByteOrderMark);
        if (string.IsNullOrWhiteSpace(text))
        {
            log.Add(Finding.In(new SourceSpan(file.Path, 1, 1, 1), DefinitionCodes.EmptyFile));
            return null;
        }
        if (text.IsNormalized(NormalizationForm.FormC))
            return text;
        log.Add(Finding.In(FirstDecomposed(file.Path, text), DefinitionCodes.NotComposed));
        return text.Normalize(NormalizationForm.FormC);
    }

    private static SourceSpan Position(DefinitionFile file, int index)
    {
        var before = file.Text.AsSpan(0, index);
        return new SourceSpan(file.Path, before.Count('\n') + 1, index - before.LastIndexOf('\n'), 1);
    }

    private static SourceSpan FirstDecomposed(string path, string text)
    {
        var line = text.Split('\n').Index().First(line => !line.Item.IsNormalized(NormalizationForm.FormC));
        return new SourceSpan(path, line.Index + 1, 1, 1);
    }
}

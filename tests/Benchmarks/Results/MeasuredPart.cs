namespace DtiPipeline.Benchmarks.Results;

/// <summary>The part of a document that a benchmark writes; what people wrote around it stays.</summary>
internal static class MeasuredPart
{
    private const string Begin = "<!-- measured: written by the benchmark -->";
    private const string End = "<!-- end of what was measured -->";

    public static async Task WriteAsync(string path, string text)
    {
        var document = File.Exists(path) ? await File.ReadAllTextAsync(path) : $"{Begin}\n{End}\n";
        var (begin, end) = (document.IndexOf(Begin, StringComparison.Ordinal), document.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin)
            throw new InvalidOperationException($"{path} has no place for what is measured, between the lines {Begin} and {End}");
        await File.WriteAllTextAsync(path, $"{document[..(begin + Begin.Length)]}\n\n{text.TrimEnd()}\n\n{document[end..]}");
    }
}

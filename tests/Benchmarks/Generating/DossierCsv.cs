using System.Text;

namespace DtiPipeline.Benchmarks.Generating;

/// <summary>Dossiers as a CSV file with a header, UTF-8, written row by row.</summary>
internal static class DossierCsv
{
    public static async Task WriteAsync(string path, IEnumerable<string[]> rows)
    {
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
        await file.WriteAsync(string.Join(',', DossierColumns.Names) + "\n");
        var line = new StringBuilder();
        foreach (var row in rows)
        {
            line.Clear().AppendJoin(',', row.Select(Quoted)).Append('\n');
            await file.WriteAsync(line);
        }
    }

    private static string Quoted(string cell) => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell;
}

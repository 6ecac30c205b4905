using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Landing;

/// <summary>
/// Remembers the pages of walks that are not over, one file a stream, a line a page. A line is written when the page's bytes are safe, so whatever is
/// killed when, a walk goes on behind the last page that is whole.
/// </summary>
public sealed class PageJournal(string folder)
{
    /// <param name="plan">What is to be asked now; the pages of another plan are of no use.</param>
    /// <param name="notBefore">A walk that began earlier is too old: its first pages no longer fit the last ones.</param>
    /// <returns>The pages in order; none when there is nothing to go on with, and then nothing is kept.</returns>
    public ImmutableArray<JournalPage> Read(string connector, string stream, string plan, DateTimeOffset notBefore)
    {
        var path = PathOf(connector, stream);
        if (!File.Exists(path))
            return [];
        var lines = File.ReadAllLines(path);
        var pages = ImmutableArray.CreateBuilder<JournalPage>();
        if (Parsed<JournalHead>(lines.FirstOrDefault()) is { } head && head.Plan == plan && head.Began >= notBefore)
            foreach (var line in lines.Skip(1))
                if (Parsed<JournalPage>(line) is { } page && page.Payload.Ordinal == pages.Count + 1)
                    pages.Add(page);
                else
                    break;
        if (pages.Count == 0)
            File.Delete(path);
        else if (pages.Count < lines.Length - 1)
            DiskFaults.Guarded(folder, () => KeepOnly(path, lines[..(pages.Count + 1)]));
        return pages.ToImmutable();
    }

    /// <param name="page">The next one; the first begins the journal anew.</param>
    /// <exception cref="DeliveryFault">The journal cannot be written.</exception>
    public void Add(string connector, string stream, string plan, JournalPage page) => DiskFaults.Guarded(folder, () =>
    {
        Directory.CreateDirectory(folder);
        var isFirst = page.Payload.Ordinal == 1;
        var text = isFirst ? Line(new JournalHead(plan, page.Payload.ReceivedAt)) + Line(page) : Line(page);
        using var file = new FileStream(PathOf(connector, stream), isFirst ? FileMode.Create : FileMode.Append, FileAccess.Write);
        // Not flushed to the disk: a process that is killed loses nothing by that, a power cut at most the last lines, whose pages are asked for again.
        file.Write(Encoding.UTF8.GetBytes(text));
    });

    /// <summary>The walk is over, or is not to be gone on with.</summary>
    public void Clear(string connector, string stream)
    {
        if (File.Exists(PathOf(connector, stream)))
            File.Delete(PathOf(connector, stream));
    }

    private static void KeepOnly(string path, string[] lines)
    {
        // A line that was torn by a kill: the next one must not be written behind its remains.
        var whole = path + ".part";
        File.WriteAllLines(whole, lines);
        File.Move(whole, path, overwrite: true);
    }

    private static string Line<T>(T value) => JsonSerializer.Serialize(value) + "\n";

    private static T? Parsed<T>(string? line)
        where T : class
    {
        try
        {
            return line is null ? null : JsonSerializer.Deserialize<T>(line);
        }
        catch (JsonException)
        {
            // What was not written to its end does not count.
            return null;
        }
    }

    private string PathOf(string connector, string stream) => Path.Combine(folder, $"{connector}.{stream}.jsonl");
}

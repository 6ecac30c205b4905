using System.Collections.Immutable;
using DtiPipeline.Core.People;
using DtiPipeline.TestKit;

namespace DtiPipeline.Web.Tests.Access;

/// <summary>The expected access, as it stands in <c>Cases/access.txt</c>.</summary>
public sealed record AccessTable(ImmutableArray<AccessLine> Lines, ImmutableDictionary<string, string> Values)
{
    public const string File = "tests/DtiPipeline.Web.Tests/Cases/access.txt";

    /// <summary>Who asks, in the order of the columns; null: nobody has signed in.</summary>
    public static readonly ImmutableArray<Role?> Columns = [null, .. Enum.GetValues<Role>()];

    public static AccessTable Read()
    {
        var lines = ImmutableArray.CreateBuilder<AccessLine>();
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var line in System.IO.File.ReadLines(Repository.PathOf(File)).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
            if (line.StartsWith("let ", StringComparison.Ordinal))
                values.Add(Pair(line[4..]).Name, Pair(line[4..]).Value);
            else
                lines.Add(ReadLine(line));
        return new AccessTable(lines.ToImmutable(), values.ToImmutable());
    }

    /// <summary>A line as the table wants it.</summary>
    public static string Write(string route, IEnumerable<string> cells) => $"{route,-69} | {string.Join(" | ", cells)} |";

    private static AccessLine ReadLine(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        Assert.True(parts.Length == Columns.Length + 2 || parts.Length == Columns.Length + 1, $"{File}: a line has a route, {Columns.Length} answers and what is sent, each behind a |:\n{line}");
        var sent = (parts.Length == Columns.Length + 2 ? parts[^1] : "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new AccessLine(
            string.Join(' ', parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)), [.. parts[1..(Columns.Length + 1)]],
            [.. sent.Where(one => one != "no-token").Select(Pair)], !sent.Contains("no-token"));
    }

    private static (string Name, string Value) Pair(string text) => text.Split('=', 2, StringSplitOptions.TrimEntries) is [var name, var value]
        ? (name, value)
        : throw new InvalidDataException($"{File}: `{text}` should be name=value");
}

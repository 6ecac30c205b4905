using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using DtiPipeline.Collection.Decoding.Lines;

namespace DtiPipeline.Collection.Tests.Decoding.Lines;

public class LineDifferenceTests
{
    /// <summary>A first line as long as what is always read of a text; see <see cref="LineDifference"/>.</summary>
    private static readonly string Title = new('t', 256 * 1024);

    [Fact]
    public void A_line_that_reads_otherwise_is_gone_and_came_and_the_others_are_shared()
    {
        var earlier = Lines(200);
        var later = earlier.ToArray();
        later[99] = "H-100;Xã Búng Lao;7";
        var difference = Between(earlier, later)!;
        Assert.Equal([1, 100], difference.Gone.Numbers.AsEnumerable());
        Assert.Equal([1, 100], difference.Came.Numbers.AsEnumerable());
        Assert.EndsWith("H-100;Xã Búng Lao;7\n", Text(difference.Came), StringComparison.Ordinal);
        Assert.Equal(200 - 2, difference.Shared);
    }

    [Fact]
    public void Lines_put_in_at_the_front_leave_all_others_shared()
    {
        var earlier = Lines(300);
        string[] later = [.. earlier[..70], .. Lines(41, "N")[1..], .. earlier[70..]];
        var difference = Between(earlier, later)!;
        Assert.Equal([1], difference.Gone.Numbers.AsEnumerable());
        Assert.Equal([1, .. Enumerable.Range(71, 40)], difference.Came.Numbers.AsEnumerable());
    }

    [Fact]
    public void A_line_that_was_refused_is_read_again_though_it_is_the_same()
    {
        var lines = Lines(200);
        var difference = Between(lines, lines, 150)!;
        Assert.Equal([1, 150], difference.Gone.Numbers.AsEnumerable());
        Assert.Equal([1, 150], difference.Came.Numbers.AsEnumerable());
    }

    [Fact]
    public void Lines_that_end_as_on_Windows_are_lines()
    {
        string[] lines = [.. Lines(100).Select(line => line + "\r")];
        Assert.Equal([1], Between(lines, lines)!.Came.Numbers.AsEnumerable());
    }

    [Fact]
    public void A_line_without_a_letter_is_read_again_since_it_is_no_record()
    {
        string[] lines = [.. Lines(100), "", " , , ", .. Lines(10, "N")[1..]];
        Assert.Equal([1, 101, 102], Between(lines, lines)!.Came.Numbers.AsEnumerable());
    }

    [Theory]
    [InlineData("a quote that goes on in the next line", "H;\"Xã")]
    [InlineData("an end of line that only some programs know", "H;a\rb")]
    [InlineData("a line that came twice, elsewhere", "H-5;twice")]
    public void The_whole_text_is_read_where_there_is(string what, string line)
    {
        string[] earlier = [.. Lines(100), .. Lines(10, "N")[1..]];
        string[] later = [.. earlier[..90], line, line, .. earlier[90..]];
        Assert.True(Between(earlier, later) is null, what);
    }

    [Fact]
    public void The_whole_text_is_read_where_letters_are_pairs_of_bytes()
    {
        var lines = Encoding.Unicode.GetBytes(string.Join('\n', Lines(100)));
        Assert.Null(LineDifference.Between(new MemoryStream(lines), new MemoryStream(lines), '"', []));
    }

    [Fact]
    public void The_whole_text_is_read_where_nearly_all_of_it_is_another() => Assert.Null(Between(Lines(80_000), Lines(80_000, "N")));

    [Fact]
    public void The_whole_text_is_read_where_lines_without_a_letter_would_fill_the_memory()
    {
        string[] lines = [.. Lines(100), .. Enumerable.Repeat("", 80_000)];
        Assert.Null(Between(lines, lines));
    }

    [Fact]
    public void A_line_longer_than_any_record_ends_the_comparison()
    {
        string[] lines = [.. Lines(100), new string('x', 2 * 1024 * 1024)];
        Assert.Throws<InvalidDataException>(() => Between(lines, lines));
    }

    [Fact]
    public void What_is_told_is_what_plain_counting_tells_of_random_texts()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            var earlier = Lines(random.Next(60, 400));
            var later = earlier.ToList();
            for (var edit = random.Next(20); edit > 0; edit--)
                Edit(later, random, $"E{edit}");
            if (Between(earlier, [.. later]) is not { } difference)
                continue;
            var (gone, came) = (Picked(earlier, difference.Gone), Picked([.. later], difference.Came));
            Assert.Equal(string.Concat(gone.Select(line => line + "\n")), Text(difference.Gone));
            Assert.Equal(string.Concat(came.Select(line => line + "\n")), Text(difference.Came));
            // Take away what is gone, add what came: that is the later text, in another order.
            var left = earlier.Order(StringComparer.Ordinal).ToList();
            foreach (var line in gone)
                Assert.True(left.Remove(line));
            Assert.Equal(difference.Shared, left.Count);
            Assert.Equal(later.Order(StringComparer.Ordinal), left.Concat(came).Order(StringComparer.Ordinal));
        }
    }

    private static void Edit(List<string> lines, Random random, string name)
    {
        var at = random.Next(lines.Count);
        switch (random.Next(4))
        {
            case 0:
                lines[at] += name;
                break;
            case 1:
                lines.RemoveAt(at);
                break;
            case 2:
                lines.Insert(at, $"{name};new");
                break;
            default:
                (lines[at], lines[^1]) = (lines[^1], lines[at]);
                break;
        }
    }

    private static string[] Lines(int count, string name = "H") =>
        [Title, .. Enumerable.Range(2, count - 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"{name}-{number};Xã Quài Cang;{number * 7 % 100}"))];

    private static LineDifference? Between(string[] earlier, string[] later, params int[] again) =>
        LineDifference.Between(Stream(earlier), Stream(later), '"', again.ToFrozenSet());

    private static MemoryStream Stream(string[] lines) => new(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));

    private static IEnumerable<string> Picked(string[] lines, PickedLines picked) => picked.Numbers.Select(number => lines[number - 1]);

    private static string Text(PickedLines lines)
    {
        using var reader = new StreamReader(lines.Open());
        return reader.ReadToEnd();
    }
}

using DtiPipeline.Simulator.Paging;

namespace DtiPipeline.Simulator.Tests.Paging;

public sealed class CursorTests
{
    private const string Route = "/api/v1/dossiers";

    [Theory]
    [InlineData(null, null)]
    [InlineData("2024-01-01", null)]
    [InlineData("2024-01-01", "2024-12-31")]
    public void What_is_written_is_read_back(string? from, string? to)
    {
        var cursor = new Cursor(Day(from), Day(to), 1500);

        Assert.Equal(cursor, Cursor.Read(Route, cursor.Write(Route)));

        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void It_shows_neither_number_nor_date()
    {
        var text = new Cursor(new DateOnly(2024, 1, 1), null, 1500).Write(Route);

        Assert.DoesNotContain("1500", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2024", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_its_own_texts_is_taken()
    {
        var text = new Cursor(null, null, 1500).Write(Route);

        Assert.Null(Cursor.Read("/another", text));
        Assert.Null(Cursor.Read(Route, ""));
        Assert.Null(Cursor.Read(Route, "2"));
        Assert.Null(Cursor.Read(Route, "không phải"));
        Assert.All(Enumerable.Range(0, text.Length), i => Assert.Null(Cursor.Read(Route, text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..])));
    }
}

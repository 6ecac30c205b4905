using DtiPipeline.Collection.Decoding.Tables;
using DtiPipeline.Collection.Tests.Support;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>Rows read by a thread of their own are the table's rows, in its order, up to the place where it ends or breaks.</summary>
public sealed class RowsAheadTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Rows_of_any_width_come_as_they_stand(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 5_000).Select(_ => Cells(random)).ToList();

        Assert.Equal(Seen(new SpokenTable(rows)), Read(new SpokenTable(rows)));
    }

    [Fact]
    public void A_row_wider_than_a_whole_batch_is_whole()
    {
        string[][] rows = [["a"], [.. Enumerable.Range(0, 20_000).Select(column => $"{column}")], ["", "b"]];

        Assert.Equal(Seen(new SpokenTable(rows)), Read(new SpokenTable(rows)));
    }

    [Fact]
    public void A_table_without_rows_has_none() => Assert.Empty(Read(new SpokenTable([])));

    [Fact]
    public void Rows_before_a_fault_come_first_and_then_the_fault_itself()
    {
        using var table = new SpokenTable(Rows(1_234).Concat(Broken()));
        using var ahead = new RowsAhead(table);
        var read = 0;

        var fault = Assert.Throws<InvalidDataException>(() =>
        {
            while (ahead.MoveNext())
                read++;
        });

        Assert.Equal((1_234, "row 1235 is broken"), (read, fault.Message));
    }

    [Fact]
    public void Whoever_stops_asking_ends_the_reading()
    {
        var given = 0;
        using var table = new SpokenTable(Rows(int.MaxValue).Select(row => Interlocked.Increment(ref given) > 0 ? row : []));
        using (var ahead = new RowsAhead(table))
            Assert.True(ahead.MoveNext());

        var before = given;
        for (var row = 0; row < 10_000; row++)
            table.MoveNext();

        Assert.Equal(before + 10_000, given);
    }

    [Fact]
    public void No_more_than_a_few_hundred_rows_wait_however_long_the_table_is()
    {
        var given = 0;
        using var table = new SpokenTable(Rows(int.MaxValue).Select(row => Interlocked.Increment(ref given) > 0 ? row : []));
        using var ahead = new RowsAhead(table);
        for (var row = 0; row < 100_000; row++)
            Assert.True(ahead.MoveNext() && ahead.Row == row + 1);

        // Three batches of 2,560 cells, two a row.
        Assert.InRange(Volatile.Read(ref given), 100_000, 100_000 + (3 * 1_280));
    }

    [Fact]
    public void Long_cells_make_for_short_batches()
    {
        var given = 0;
        var page = new string('x', 100_000);
        using var table = new SpokenTable(Enumerable.Range(0, int.MaxValue).Select(_ => Interlocked.Increment(ref given) > 0 ? new[] { page } : []));
        using var ahead = new RowsAhead(table);
        for (var row = 0; row < 100; row++)
            Assert.True(ahead.MoveNext());

        // Three rows hold more letters than a batch may.
        Assert.InRange(Volatile.Read(ref given), 100, 100 + (3 * 3));
    }

    private static IEnumerable<string[]> Rows(int count) => Enumerable.Range(1, count).Select(row => new[] { $"{row}", "x" });

    private static IEnumerable<string[]> Broken()
    {
        foreach (var message in new[] { "row 1235 is broken" })
            throw new InvalidDataException(message);
        yield break;
    }

    private static string[] Cells(Random random)
    {
        var cells = new string[random.Next(3) == 0 ? random.Next(40) : 6];
        var filled = random.NextDouble();
        for (var column = 0; column < cells.Length; column++)
            cells[column] = random.NextDouble() < filled ? $" {random.Next()} " : "";
        return cells;
    }

    private static List<string> Read(SpokenTable table)
    {
        using (table)
        using (var ahead = new RowsAhead(table))
        {
            var rows = new List<string>();
            while (ahead.MoveNext())
                rows.Add(Text(ahead, ahead.FirstFilled));
            return rows;
        }
    }

    /// <summary>The same rows without a thread between.</summary>
    private static List<string> Seen(SpokenTable table)
    {
        var rows = new List<string>();
        while (table.MoveNext())
            rows.Add(Text(table, Enumerable.Range(0, table.Columns).FirstOrDefault(column => !table.Cell(column).IsBlank, -1)));
        return rows;
    }

    /// <summary>One cell beyond the row's end is asked for, too.</summary>
    private static string Text(SheetTable table, int first) =>
        $"{table.Row}: {table.Columns} from {first}: {string.Join('|', Enumerable.Range(0, table.Columns + 1).Select(column => table.Cell(column).Text))}";
}

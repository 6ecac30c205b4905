using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Tests.Bulk;

/// <summary>Exact decimals arrive digit by digit, whatever form the database's bulk way gives them.</summary>
public class ExactColumnTests
{
    private static readonly TransferTable Table = new("incoming_numbers", ColumnList.Of("#place", "=number", "beside"));

    [Theory, OnSqlite, OnPostgres]
    public async Task Decimals_of_every_length_arrive_as_they_were_written(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        decimal?[] numbers =
        [
            0, 1, -1, 9_999, 10_000, 10_001, -99_990_000, 0.5m, -0.5m, 0.0001m, 0.00001m, 0.12345678m, 1_234.5m, 100_000_000.00000001m, null, decimal.MaxValue, decimal.MinValue,
            0.0000000000000000000000000001m, -7.9228162514264337593543950335m, .. Random(seed: 1, count: 2_000),
        ];

        await test.Database.UseAsync(async session =>
        {
            await session.TransferAsync(Table, numbers.Select((number, place) => new[] { StagedValue.Of(place), Exact(number), StagedValue.Of("Xã") }));
            var arrived = await session.ListAsync<(string? Number, string Beside)>("select cast(number as text), beside from incoming_numbers order by place");

            Assert.Equal(numbers.Select(number => (number is { } known ? ExactText.Of(known) : null, "Xã")), arrived);
            return arrived.Count;
        }, CancellationToken.None);
    }

    [Theory, OnPostgres]
    public async Task The_server_reckons_with_them(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var numbers = Random(seed: 2, count: 500).Select(number => decimal.Round(number!.Value % 1_000_000, 6)).ToList();

        var sum = await test.Database.UseAsync(async session =>
        {
            await session.TransferAsync(Table, numbers.Select((number, place) => new[] { StagedValue.Of(place), Exact(number), StagedValue.Of("") }));
            return await session.SingleAsync<decimal>("select sum(number) from incoming_numbers");
        }, CancellationToken.None);

        Assert.Equal(numbers.Sum(), sum);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("1,5")]
    [InlineData("1.5e3")]
    [InlineData("NaN")]
    public void What_is_no_decimal_is_not_sent(string text) => Assert.Throws<FormatException>(() => ExactBytes.Write(text, new byte[ExactBytes.Most]));

    private static StagedValue Exact(decimal? number) => number is { } known ? StagedValue.Of(ExactText.Of(known)) : StagedValue.Absent;

    private static IEnumerable<decimal?> Random(int seed, int count)
    {
        var random = new Random(seed);
        for (; count > 0; count--)
            yield return new decimal(random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(9) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29));
    }
}

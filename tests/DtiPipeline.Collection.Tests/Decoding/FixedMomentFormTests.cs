using System.Globalization;
using DtiPipeline.Collection.Decoding.Values;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>The fast way to read dates against the general one.</summary>
public sealed class FixedMomentFormTests
{
    private static readonly string[] Formats = ["dd/MM/yyyy", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "dd.MM.yyyy HH:mm:ss", "yyyyMMdd"];

    [Fact]
    public void Both_ways_agree_on_thousands_of_good_and_bad_texts()
    {
        var random = new Random(20240329);
        foreach (var format in Formats)
        {
            var fast = FixedMomentForm.Of(format);
            Assert.NotNull(fast);
            for (var round = 0; round < 3000; round++)
            {
                var text = new DateTime(2024, 1, 1).AddMinutes(random.Next(-9_000_000, 9_000_000)).ToString(format, CultureInfo.InvariantCulture);
                if (round % 2 == 0)
                    text = Spoil(text, random);
                DateTime? general = DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
                Assert.True(general == fast.Read(text), $"{format}: {text}");
            }
        }
    }

    [Theory]
    [InlineData("d/M/yyyy")]
    [InlineData("dd/MM/yy")]
    [InlineData("yyyy-MM-dd'T'HH:mm:sszzz")]
    [InlineData("dd MMM yyyy")]
    [InlineData("HH:mm")]
    public void Other_forms_are_left_to_the_general_way(string format) => Assert.Null(FixedMomentForm.Of(format));

    private static string Spoil(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, "0"),
            _ => string.Concat(text.AsSpan(0, at), "0123456789/-x"[random.Next(13)].ToString(), text.AsSpan(at + 1)),
        };
    }
}

using System.Reflection;
using System.Text;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Tests;

/// <summary>Every code of collecting and decoding has its words, in both languages, and no word is without its code.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string, Type> Files => new() { { "3-collection.yaml", typeof(CollectionCodes) }, { "4-decoding.yaml", typeof(DecodingCodes) }, { "45-drift.yaml", typeof(DriftCodes) } };

    [Theory]
    [MemberData(nameof(Files))]
    public void Codes_and_texts_match(string file, Type codes)
    {
        var constants = codes.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(constants.Distinct(), constants);
        Assert.Equal(constants, Read(file).Entries.Select(entry => entry.Key.Text));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Messages_can_stand_alone(string file, Type codes)
    {
        Assert.NotNull(codes);
        foreach (var entry in Read(file).Entries)
            foreach (var language in (string[])["vi", "en"])
            {
                var message = Text(entry, language, "message");
                Assert.False(message.EndsWith('.'), $"{entry.Key.Text} {language}: {message}");
                Assert.False(char.IsUpper(message[0]) && !message.StartsWith("JSON", StringComparison.Ordinal), $"{entry.Key.Text} {language}: {message}");
                Assert.True(Text(entry, language, "explain").Length > 60, $"{entry.Key.Text} {language}: explain");
                Assert.True(message.IsNormalized(), entry.Key.Text);
            }
    }

    private static string Text(MapEntry entry, string language, string part)
    {
        var words = (MapNode)((MapNode)entry.Value).Entries.Single(inner => inner.Key.Text == language).Value;
        return ((ScalarNode)words.Entries.Single(inner => inner.Key.Text == part).Value).Text;
    }

    private static MapNode Read(string file)
    {
        using var reader = new StreamReader(typeof(Finding).Assembly.GetManifestResourceStream("catalogue/" + file)!, Encoding.UTF8);
        var log = new FindingLog();
        var root = YamlText.Read(file, reader.ReadToEnd(), log);
        Assert.Empty(log.Findings);
        return Assert.IsType<MapNode>(root);
    }
}

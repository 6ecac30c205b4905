using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Tests.Scoring;
using DtiPipeline.Core.Values;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Snapshots;

public sealed class SnapshotBuilderTests
{
    private static readonly Snapshot Sample = SnapshotBuilder.Build(SnapshotSamples.Source());

    // A change here means that every hash ever signed loses its meaning. If that is intended, the form's name gets a new number too.
    [Fact]
    public void The_hashes_of_the_sample_are_pinned()
    {
        GoldenFile.Check("Golden/hashes.txt", $"""
            rules    {Sample.RulesFingerprint}
            mappings {Sample.MappingFingerprint}
            card     {Sample.Cards.Single().ContentHash}
            content  {Sample.ContentHash}
            evidence {Sample.EvidenceHash}
            all      {DefinitionFingerprint.Of(SnapshotSamples.Definitions, SnapshotSamples.Assessment)}

            """);
    }

    [Fact]
    public void The_written_form_of_a_card_is_pinned()
    {
        GoldenFile.Check("Golden/card.txt", Sample.Cards.Single().Content.Replace("},", "},\n", StringComparison.Ordinal) + "\n");
    }

    [Fact]
    public void Members_of_cards_and_values_stand_in_the_order_of_their_keys() => Assert.All([Sample.Cards.Single().Content, Sample.Content], written =>
    {
        using var document = JsonDocument.Parse(written);
        Assert.Equal(written, KeyOrder.Sorted(document.RootElement));
    });

    [Fact]
    public void The_written_form_of_the_definitions_is_pinned()
    {
        var written = DefinitionFingerprint.Write(SnapshotSamples.Definitions, SnapshotSamples.Assessment);
        GoldenFile.Check("Golden/definitions.txt", written.Replace("},", "},\n", StringComparison.Ordinal) + "\n");
    }

    [Fact]
    public void The_order_of_units_values_payloads_mappings_and_crosswalk_rows_means_nothing()
    {
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            var source = SnapshotSamples.Source(Shuffled(SnapshotSamples.Definitions, random), Shuffled(random));
            var shuffled = SnapshotBuilder.Build(source with { Payloads = [.. source.Payloads.OrderBy(_ => random.Next())] });

            Assert.Equal((Sample.ContentHash, Sample.EvidenceHash), (shuffled.ContentHash, shuffled.EvidenceHash));
            Assert.Equal(Sample.Values.AsEnumerable(), shuffled.Values.AsEnumerable());
        }
    }

    [Fact]
    public void Two_nights_with_the_same_data_have_the_same_content()
    {
        var tomorrow = SnapshotBuilder.Build(SnapshotSamples.Source() with { CutDate = new DateOnly(2024, 4, 1) });

        Assert.Equal((Sample.ContentHash, Sample.EvidenceHash), (tomorrow.ContentHash, tomorrow.EvidenceHash));
    }

    [Fact]
    public void Another_file_with_the_same_figures_renews_the_evidence_and_not_the_content()
    {
        var renewed = SnapshotBuilder.Build(SnapshotSamples.Source() with { Payloads = ["c3"] });

        Assert.Equal(Sample.ContentHash, renewed.ContentHash);
        Assert.NotEqual(Sample.EvidenceHash, renewed.EvidenceHash);
    }

    [Fact]
    public void Another_mapping_with_the_same_figures_renews_the_evidence_and_not_the_content()
    {
        var mapping = SnapshotSamples.Definitions.Mappings[0];
        var other = SnapshotSamples.Definitions with { Mappings = [mapping with { Streams = [mapping.Streams[0] with { Take = new TakeWindow("as_of") }] }] };
        var renewed = SnapshotBuilder.Build(SnapshotSamples.Source(other, SnapshotSamples.Units));

        Assert.Equal(Sample.ContentHash, renewed.ContentHash);
        Assert.NotEqual(Sample.EvidenceHash, renewed.EvidenceHash);
    }

    public static TheoryData<string, string> Changes => new()
    {
        { "a value", "099 3.2.a=13651" },
        { "a state of the same value", "099 3.2.a=13650 overridden" },
        { "an absence", "099 3.2.a=late" },
        { "a choice", "099 1.1.a=leader" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_a_value_or_its_state_is_a_change_of_content(string what, string change)
    {
        var parts = change.Split(' ');
        var value = SetText.Unit(parts[0], parts[1]).Values.Values.Single();
        if (parts.Length > 2)
            value = value with { State = ValueState.Overridden };
        var changed = Build(units => [.. units.Select(unit => unit.Unit == parts[0] ? SnapshotSamples.With(unit, value) : unit)]);

        Assert.True(Sample.Cards.Single().ContentHash != changed.Cards.Single().ContentHash, what);
        Assert.True(Sample.ContentHash != changed.ContentHash, what);
    }

    [Fact]
    public void A_commune_behind_an_unchanged_sum_changes_the_snapshot_and_leaves_the_districts_card_alone()
    {
        var changed = Build(units => [.. units.Select(unit => unit.Unit == "03256" ? SetText.Unit("03256", "3.2.a=4649 3.2.b=8200") : unit)]);

        Assert.Equal(Sample.Cards.Single().ContentHash, changed.Cards.Single().ContentHash);
        Assert.NotEqual(Sample.ContentHash, changed.ContentHash);
    }

    [Fact]
    public void How_many_units_an_incomplete_sum_covers_is_content()
    {
        var changed = Build(units => [.. units.Select(unit => unit.Unit == "099"
            ? SnapshotSamples.With(unit, unit.Values["6.7.a"] with { Covered = 0 })
            : unit)]);

        Assert.NotEqual(Sample.ContentHash, changed.ContentHash);
    }

    [Fact]
    public void A_value_that_says_not_reported_and_a_value_that_is_missing_are_the_same()
    {
        var changed = Build(units => [.. units.Select(unit => unit.Unit == "03253"
            ? SnapshotSamples.With(unit, new DataValue("03253", "6.6.a", null, ValueState.NotReported))
            : unit)]);

        Assert.Equal(Sample.ContentHash, changed.ContentHash);
    }

    [Fact]
    public void An_evaluated_unit_has_an_entry_for_every_element_and_another_unit_only_what_it_reported()
    {
        var changed = Build(units => [.. units.Select(unit => unit.Unit == "099" ? unit with { Values = new Dictionary<string, DataValue>() } : unit)]);

        Assert.Equal(ValuesForm.ElementsOf(SnapshotSamples.Set), changed.Values.Where(value => value.Unit == "099").Select(value => value.Element));
        Assert.Equal(["3.2.a", "3.2.b"], changed.Values.Where(value => value.Unit == "03253").Select(value => value.Element));
    }

    [Fact]
    public void A_value_that_only_another_set_uses_is_no_part_of_this_content()
    {
        var changed = Build(units => [.. units.Select(unit => SnapshotSamples.With(unit, new DataValue(unit.Unit, "another", new NumberValue(1), ValueState.Reported)))]);

        Assert.Equal(Sample.ContentHash, changed.ContentHash);
        Assert.DoesNotContain(changed.Values, value => value.Element == "another");
    }

    [Fact]
    public void A_rule_that_changed_is_content_even_where_the_points_stay()
    {
        var set = SnapshotSamples.Set with { Pillars = [.. SnapshotSamples.Set.Pillars.Select(pillar => pillar with { Name = pillar.Name + " (sửa)" })] };
        var changed = SnapshotBuilder.Build(SnapshotSamples.Source(SnapshotSamples.Definitions with { Sets = [set] }, SnapshotSamples.Units));

        Assert.NotEqual(Sample.ContentHash, changed.ContentHash);
    }

    [Fact]
    public void Moving_a_definition_in_its_file_and_writing_a_vowel_in_two_pieces_change_nothing()
    {
        var moved = new SourceSpan("mappings/elsewhere.yaml", 99, 7, 3);
        var definitions = SnapshotSamples.Definitions with
        {
            Elements = [.. SnapshotSamples.Definitions.Elements.Select(element => element with { At = moved, Name = element.Name.Normalize(NormalizationForm.FormD) })],
        };

        Assert.Equal(Sample.RulesFingerprint, DefinitionFingerprint.OfSet(SnapshotSamples.Set with { At = moved }, definitions.Elements));
    }

    [Fact]
    public void Definitions_that_the_set_does_not_use_are_no_part_of_its_fingerprints()
    {
        var definitions = SnapshotSamples.Definitions with
        {
            Elements = [.. SnapshotSamples.Definitions.Elements.Where(element => element.Code != "another")],
            Crosswalks = [.. SnapshotSamples.Definitions.Crosswalks.Where(crosswalk => crosswalk.Name != "unused")],
            Mappings = [SnapshotSamples.Definitions.Mappings[0] with { Streams = [SnapshotSamples.Definitions.Mappings[0].Streams[0]] }],
        };

        Assert.Equal(
            DefinitionFingerprint.Of(SnapshotSamples.Definitions, SnapshotSamples.Assessment), DefinitionFingerprint.Of(definitions, SnapshotSamples.Assessment));
    }

    [Fact]
    public void A_unit_that_does_not_exist_at_the_unit_date_is_refused()
    {
        var fault = Assert.Throws<ArgumentException>(() => Build(units => [.. units, SetText.Unit("99999", "")]));

        Assert.Contains("unit 99999 does not exist on 2024-12-31", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_are_named_by_code_and_first_day()
    {
        Assert.Equal("099@", Sample.Cards.Single().UnitKey);
        Assert.Contains("\"unit\":\"099@\"", Sample.Cards.Single().Content, StringComparison.Ordinal);
    }

    private static Snapshot Build(Func<ImmutableArray<UnitValues>, ImmutableArray<UnitValues>> change) =>
        SnapshotBuilder.Build(SnapshotSamples.Source(SnapshotSamples.Definitions, change(SnapshotSamples.Units)));

    private static ImmutableArray<UnitValues> Shuffled(Random random) =>
    [
        .. SnapshotSamples.Units.OrderBy(_ => random.Next())
            .Select(unit => unit with { Values = unit.Values.OrderBy(_ => random.Next()).ToDictionary(value => value.Key, value => value.Value) }),
    ];

    private static DefinitionSet Shuffled(DefinitionSet definitions, Random random) => definitions with
    {
        Elements = [.. definitions.Elements.OrderBy(_ => random.Next())],
        Crosswalks = [.. definitions.Crosswalks.OrderBy(_ => random.Next()).Select(crosswalk => crosswalk with { Rows = [.. crosswalk.Rows.OrderBy(_ => random.Next())] })],
        Mappings = [.. definitions.Mappings.Select(mapping => mapping with
        {
            Streams = [.. mapping.Streams.OrderBy(_ => random.Next()).Select(stream => stream with { Elements = [.. stream.Elements.OrderBy(_ => random.Next())] })],
        })],
    };
}

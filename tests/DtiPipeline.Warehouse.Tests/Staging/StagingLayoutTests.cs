using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Warehouse.Tests.Staging;

public class StagingLayoutTests
{
    [Fact]
    public void A_table_is_named_after_connector_stream_and_layout() =>
        Assert.Matches("^stg_tthc_dvc_dossiers_[0-9a-f]{8}$", StagingLayout.Of(TestStream.Dossiers).TableName("tthc-dvc", "dossiers"));

    [Fact]
    public void A_layout_is_written_in_words_and_read_back()
    {
        var layout = StagingLayout.Of(TestStream.Sheets);
        Assert.Equal("field code identifier 0\nfield day date 0\nfield unit text 0\nfield fee money 0\nkey code\nkey @as_of", layout.Text);
        Assert.Equivalent(layout, StagingLayout.Parse(layout.Text));
    }

    [Fact]
    public void Another_field_type_scale_or_key_is_another_layout()
    {
        var stream = TestStream.Dossiers;
        var fee = stream.Fields[3];
        string[] names = [
            Name(stream),
            Name(stream with { Fields = stream.Fields.SetItem(3, fee with { Type = FieldType.Integer }) }),
            Name(stream with { Fields = stream.Fields.SetItem(3, fee with { Scale = 2 }) }),
            Name(stream with { Fields = stream.Fields.SetItem(3, fee with { Name = "fees" }) }),
            Name(stream with { Key = ["code", "unit"] }),
            Name(stream with { Files = "*.csv" }),
        ];
        Assert.Equal(names, names.Distinct());
    }

    [Fact]
    public void What_does_not_change_the_columns_does_not_change_the_table()
    {
        var stream = TestStream.Dossiers;
        Assert.Equal(Name(stream), Name(stream with { Title = "khác", RejectThreshold = 0.5m, Fields = stream.Fields.SetItem(0, stream.Fields[0] with { From = "elsewhere" }) }));
    }

    [Fact]
    public void A_long_name_is_cut_and_stays_unique()
    {
        var layout = StagingLayout.Of(TestStream.Dossiers);
        var first = layout.TableName("a-connector-with-a-very-long-name-indeed", "and-a-stream-with-another-one");
        var second = layout.TableName("a-connector-with-a-very-long-name-indeed", "and-a-stream-with-another-two");
        Assert.True(first.Length <= 58);
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("x; drop table run")]
    [InlineData("Tên")]
    [InlineData("a\"b")]
    public void A_name_that_would_become_sql_is_refused(string field) =>
        Assert.Throws<ArgumentException>(() => new StagingColumn(field, FieldType.Text, 0).Name);

    private static string Name(Core.Definitions.Connectors.StreamDefinition stream) => StagingLayout.Of(stream).TableName("c", stream.Id);
}

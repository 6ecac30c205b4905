using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class PagesEndTests
{
    [Fact]
    public void A_page_holds_at_least_one_record()
    {
        Assert.Equal(["DTI2411 0"], Valid.Change(ConnectorFile, "size: 100 }", "size: 0 }").Found());
    }

    [Fact]
    public void Page_and_size_are_sent_apart()
    {
        Assert.Equal(["DTI2411 cursor"], Valid.Change(ConnectorFile, "size_parameter: limit", "size_parameter: cursor").Found());
    }

    [Fact]
    public void The_page_is_not_fixed()
    {
        Assert.Equal(["DTI2411 cursor"], Valid.Change(ConnectorFile, "query: { order: day }", "query: { cursor: first }").Found());
    }

    [Theory]
    [InlineData("{ type: offset, parameter: from, size_parameter: limit, size: 100 }", "DTI2411 from")]
    [InlineData("{ type: offset, parameter: skip, size: 0 }", "DTI2411 0")]
    [InlineData("{ type: page, parameter: page, first: -1, size: 100 }", "DTI2411 -1")]
    [InlineData("{ type: link, size_parameter: limit }", "DTI2411 limit")]
    [InlineData("{ type: next-url, next: data.next }", "DTI2411 data.next")]
    [InlineData("{ type: link, size: 0 }", "DTI2411 0")]
    public void Every_kind_of_paging_can_end(string pagination, string found)
    {
        var given = Valid.Change(ConnectorFile, "{ type: cursor, parameter: cursor, next: next, size_parameter: limit, size: 100 }", pagination);
        Assert.Equal([found], given.Found());
    }

    [Theory]
    [InlineData("{ type: offset, parameter: skip, size_parameter: limit, size: 100, total: total }")]
    [InlineData("{ type: link }")]
    [InlineData("{ type: next-url, next: paging.next, total: total }")]
    public void Sensible_settings_pass(string pagination)
    {
        Assert.Empty(Valid.Change(ConnectorFile, "{ type: cursor, parameter: cursor, next: next, size_parameter: limit, size: 100 }", pagination).Found());
    }

    [Theory]
    [InlineData("list/visits/visit/next", "DTI2411 list/visits/visit/next")]
    [InlineData("list/@next", null)]
    public void XML_names_its_next_page_too_but_not_inside_a_record(string next, string? found)
    {
        var given = Valid.Change(ConnectorFile, "next: next", $"next: {next}")
            .Change(ConnectorFile, "{ type: json, records: data, status: { path: code, ok: [\"200\"] } }", "{ type: xml, records: list/visits/visit }");
        Assert.Equal(found is null ? [] : [found], given.Found());
    }

    [Fact]
    public void At_least_one_page_may_be_read()
    {
        Assert.Equal(["DTI2411 0"], Valid.Change(ConnectorFile, "path: /visits", "path: /visits\n      max_pages: 0").Found());
    }
}

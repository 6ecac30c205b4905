using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Tests.Definitions.Nodes;

public sealed class YamlTextTests
{
    [Fact]
    public void Nodes_know_where_they_stand()
    {
        var (root, _) = Read("a: 1\nlist:\n  - x\n  - { deep: yes }\n");
        var map = Assert.IsType<MapNode>(root);
        var list = Assert.IsType<ListNode>(map.Entries[1].Value);
        var deep = Assert.IsType<MapNode>(list.Items[1]).Entries[0];
        Assert.Equal(new SourceSpan("f.yaml", 4, 7, 4), deep.Key.At);
        Assert.Equal(new SourceSpan("f.yaml", 4, 13, 3), deep.Value.At);
    }

    [Theory]
    [InlineData("a: [1, 2\nb: 3\n", "DTI1003 f.yaml:1:4")]
    [InlineData("a: [1, 2\n", "DTI1003 f.yaml:1:4")]
    [InlineData("a: {x: 1\nb: 2\n", "DTI1003 f.yaml:1:4")]
    [InlineData("a: [x: {b, c]\n", "DTI1003 f.yaml:1:8")]
    [InlineData("a: b: c\n", "DTI1001 f.yaml:1:5")]
    [InlineData("a: 1\n- b\n", "DTI1001 f.yaml:2:1")]
    [InlineData("a:\n\t- b\n", "DTI1001 f.yaml:2:1")]
    [InlineData("a: 1\n\"b: 2\n", "DTI1001 f.yaml:2:1")]
    [InlineData("? [a]\n: 1\n", "DTI1001 f.yaml:1:3")]
    [InlineData("a: 1\nb: 2\na: 3\n", "DTI1002 f.yaml:3:1")]
    [InlineData("a: 1\n---\nb: 2\n", "DTI1004 f.yaml:2:1")]
    [InlineData("a: &x 1\n", "DTI1005 f.yaml:1:4")]
    [InlineData("a: *x\n", "DTI1005 f.yaml:1:4")]
    [InlineData("a: !!str 1\n", "DTI1005 f.yaml:1:4")]
    public void A_fault_is_reported_at_its_place(string text, string expected)
    {
        var (_, log) = Read(text);
        var finding = Assert.Single(log.Findings);
        Assert.Equal(expected, $"{finding.Code} {finding.At}");
    }

    [Fact]
    public void The_reason_is_given_in_words_for_people()
    {
        var (_, log) = Read("a: 1\n- b\n");
        Assert.Equal("a new name was expected here, indented like the names above", log.Findings[0].Arguments["why"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("~\n")]
    public void An_empty_document_is_no_root_and_no_finding(string text)
    {
        var (root, log) = Read(text);
        Assert.Null(root);
        Assert.Empty(log.Findings);
    }

    [Fact]
    public void Only_an_unquoted_null_is_null()
    {
        var (root, _) = Read("a: null\nb: \"null\"\nc:\nd: ''\n");
        Assert.Equal([true, false, true, false], ((MapNode)root!).Entries.Select(entry => ((ScalarNode)entry.Value).IsNull));
    }

    private static (Node? Root, FindingLog Log) Read(string text)
    {
        var log = new FindingLog();
        return (YamlText.Read("f.yaml", text, log), log);
    }
}

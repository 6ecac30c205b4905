using DtiPipeline.Collection.Pagination;

namespace DtiPipeline.Collection.Tests.Http;

public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("</a?page=2>; rel=\"next\"", "/a?page=2")]
    [InlineData("< /a >;rel=next", "/a")]
    [InlineData("</a>; rel=\"prev next\"", "/a")]
    [InlineData("</a>; rel=prev, </b?x=1,2>; title=\"c, d\"; REL=NEXT", "/b?x=1,2")]
    [InlineData("</a>; rel=\"nextpage\"", null)]
    [InlineData("</a>; title=\"rel=next\"", null)]
    [InlineData("</a>; title=\"x; rel=next, </b>; rel=next\"", null)]
    [InlineData("</a", null)]
    [InlineData("", null)]
    [InlineData("rel=next", null)]
    [InlineData("</a>; rel=\"next", "/a")]
    public void The_link_with_the_relation_is_found(string header, string? target) => Assert.Equal(target, LinkHeader.Target(header, "next"));
}

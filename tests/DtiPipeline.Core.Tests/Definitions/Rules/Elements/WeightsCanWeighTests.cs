using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Elements;

public sealed class WeightsCanWeighTests
{
    /// <summary>How the free beds of a hospital merge, whose kind is `stock`; and what is found.</summary>
    [Theory]
    [InlineData("merge: weighted-mean\n    weight: beds.total", "")]
    [InlineData("merge: weighted-mean", "DTI2517 weighted-mean")]
    [InlineData("merge: sum\n    weight: beds.total", "DTI2517 beds.total")]
    [InlineData("merge: latest\n    weight: beds.total", "DTI2517 beds.total")]
    [InlineData("merge: refuse\n    weight: beds.total", "DTI2517 beds.total")]
    [InlineData("weight: beds.total", "DTI2517 beds.total")]
    [InlineData("merge: weighted-mean\n    weight: beds.totl", "DTI2205 beds.totl")]
    [InlineData("merge: weighted-mean\n    weight: beds.free", "DTI2518 beds.free")]
    [InlineData("merge: weighted-mean\n    weight: beds.plan", "DTI2518 beds.plan")]
    [InlineData("merge: weighted-mean\n    weight: visits.total", "DTI2518 visits.total")]
    [InlineData("merge: weighted-mean\n    weight: beds.wide", "DTI2518 beds.wide")]
    public void A_weighted_mean_and_nothing_else_names_what_it_is_weighed_by(string merge, string found)
    {
        var workspace = Valid.Change(ElementsFile, "elements:\n", $"""
            elements:
              beds.wide:
                name: Giường rộng
                definition: Chiều rộng lớn nhất.
                type: number
                kind: stock
                merge: refuse
              beds.free:
                name: Tỷ lệ giường trống
                definition: Giường trống trên giường dùng được.
                type: number
                kind: stock
                {merge}

            """.ReplaceLineEndings("\n"));
        // That no indicator set asks for the two is told too, and is not what this is about.
        Assert.Equal(found.Length == 0 ? [] : [found], workspace.Found().Where(one => !one.StartsWith("DTI2902", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_something_is_weighed_by_is_used()
    {
        const string Weighed = "    kind: stock\n    merge: weighted-mean\n    weight: beds.heavy\n";
        var workspace = Valid.Change(ElementsFile, "    unit: giường\n    type: number\n    kind: stock\n    merge: sum\n", "    unit: giường\n    type: number\n" + Weighed)
            .Change(ElementsFile, "elements:\n", "elements:\n  beds.heavy:\n    name: Giường nặng\n    definition: Giường sắt.\n    type: number\n    kind: stock\n    merge: sum\n");
        Assert.Empty(workspace.Found());
    }
}

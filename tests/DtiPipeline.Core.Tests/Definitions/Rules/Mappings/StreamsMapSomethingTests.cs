using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Mappings;

public sealed class StreamsMapSomethingTests
{
    [Fact]
    public void A_stream_that_gives_nothing_is_an_error_until_its_rows_name_their_elements()
    {
        const string Stream = "\n  extra:\n    unit: { scope: \"001\" }\n    expects: scope\n    take: { type: latest, max_age: 80d }\n";
        var mapping = Valid.Files.Single(file => file.Path == MappingFile).Text;

        Assert.Contains(Valid.With(MappingFile, mapping + Stream).Load().Findings, finding => finding.Code == "DTI2516");
        Assert.DoesNotContain(
            Valid.With(MappingFile, mapping + Stream + "    named: { element: x, value: y }\n").Load().Findings, finding => finding.Code == "DTI2516");
    }
}

using System.Text;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Simulator.Samples;

namespace DtiPipeline.Simulator.Tests.Generating;

public sealed class DossierExpansionTests
{
    [Fact]
    public void The_counts_become_exactly_the_dossiers_of_the_recipe()
    {
        var log = new FindingLog();
        var office = SourceLoader.Load(Given.Connectors, log).Single(source => source.Connector == Given.Office);

        var records = office.Routes[0].Records.Value.Records.Select(record => Encoding.UTF8.GetString(record.Span));

        Assert.Empty(log.Findings);
        Assert.Equal(Given.ExpectedDossiers, records);
    }
}

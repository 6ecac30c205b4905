using System.Text.Json;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Tests.Scoring;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Snapshots;

public sealed class TraceReaderTests
{
    private static readonly Dictionary<string, MethodCase> Known = MethodCase.ReadAll(Repository.PathOf("tests/DtiPipeline.Core.Tests/Scoring/MethodCase.cs")).ToDictionary(known => known.ToString());

    public static TheoryData<string> Cases => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_trace_that_is_read_back_says_the_same_and_is_written_the_same(string name)
    {
        var trace = Known[name].Score();
        var written = Write(trace);
        using var document = JsonDocument.Parse(written);
        var read = TraceReader.Read(document.RootElement, _ => null);

        Assert.Equal(TraceText.Of(trace, Language.Vi), TraceText.Of(read, Language.Vi));
        Assert.Equal(TraceText.Of(trace, Language.En), TraceText.Of(read, Language.En));
        Assert.Equal(written, Write(read));
        Assert.Equal(written, KeyOrder.Sorted(document.RootElement));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"method":"ratio","max":"10","status":"scored","points":"1","flags":["unheard-of"]}""")]
    public void What_is_no_trace_is_refused(string text)
    {
        using var document = JsonDocument.Parse(text);
        Assert.ThrowsAny<Exception>(() => TraceReader.Read(document.RootElement, _ => null));
    }

    private static string Write(Trace trace)
    {
        using var writer = new CanonicalWriter(room: 1).Open();
        TraceForm.Write(writer, trace, unit => unit + "@2004-01-01");
        return writer.Close().ToString();
    }
}

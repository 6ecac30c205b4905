using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator.Faults;

/// <summary><c>down</c>: every connection is reset before a word is said.</summary>
internal sealed class DownFault : Fault
{
    public override string Vi => "mọi kết nối bị ngắt ngay, không trả lời gì";

    public override string En => "every connection is reset before a word is said";

    public override bool HitsEverything => true;

    public override Answer Change(Answer answer, Occasion occasion) => answer with { Silent = true };
}

using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator.Faults;

/// <summary><c>truncated</c>: the connection breaks in the middle of every body.</summary>
internal sealed class TruncatedFault : Fault
{
    public override string Vi => "kết nối đóng giữa chừng mỗi câu trả lời";

    public override string En => "the connection is closed in the middle of every body";

    public override Answer Change(Answer answer, Occasion occasion) => answer with { CutAfter = answer.Body.Length / 2 };
}
